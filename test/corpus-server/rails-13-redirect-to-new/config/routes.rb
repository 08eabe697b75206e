Rails.application.routes.draw do
  resources :expenses, only: [:index, :new, :create]
end
